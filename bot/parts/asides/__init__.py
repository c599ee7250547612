"""What is said to the interviewer and is no answer, in every state."""
