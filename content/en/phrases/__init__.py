"""What the bot says, by key; one file a part of the product."""
