"""Distress, which is met before anything else."""
