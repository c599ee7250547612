"""What follows an interview: notes, thank-you notes, a look back."""
