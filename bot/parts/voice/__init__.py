"""Voice messages: agreed to once, heard here, shown, mended, taken as words."""
