"""What the bot knows and says: questions, phrases, cues. Data, no code."""
