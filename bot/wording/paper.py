"""Pages to keep: each is one HTML file that needs nothing else.

It holds no script, no style from elsewhere and no address; every value is escaped. It
is readable on a telephone, in light and in dark, and prints on A4. How all pages look
is shell.html.j2 and page.css; a part's own template extends the first.
"""

from collections.abc import Mapping
from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, Template


def printed(package: str, template: str, values: Mapping[str, object]) -> str:
    """Make the text of a page from a template in a package, and its values."""
    return _template(package, template).render(values)


@cache
def _template(package: str, template: str) -> Template:
    places = [PackageLoader(package, ""), PackageLoader("bot.wording", "")]
    room = Environment(
        loader=ChoiceLoader(places), autoescape=True, undefined=StrictUndefined
    )
    return room.get_template(template)
