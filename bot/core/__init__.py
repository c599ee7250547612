"""What every part shares: sessions and their stages, people, dates and forms; pure."""
