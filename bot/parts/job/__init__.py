"""The job: what its posting asks for, and what proves it."""
