"""A candidate's working life: how far along, whether they lead, whom they serve."""
