"""Voice messages put into words on this machine, by a process of its own."""
