"""What words are put together of: phrases, buttons, questions, messages."""
