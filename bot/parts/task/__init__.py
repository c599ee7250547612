"""What a candidate was asked to bring or do: outline, defence, role-play."""
