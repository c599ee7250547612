"""The field that a newcomer is asked for."""
