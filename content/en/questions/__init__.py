"""One file a competency or track; ids are for ever."""
