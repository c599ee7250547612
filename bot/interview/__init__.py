"""What the interviewer decides. Pure: no clock, chat, database, wording or dice."""
