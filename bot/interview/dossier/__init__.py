"""What a candidate gathers around the second interview, beside the sessions."""
