"""The zone of a place on earth; the place itself is looked at and forgotten."""

import tzfpy


def zone_at(latitude: float, longitude: float) -> str | None:
    """Give the name of the zone, or None where there is none."""
    return tzfpy.get_tz(longitude, latitude) or None
