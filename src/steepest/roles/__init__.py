"""What a parameter of the user's function holds, by its name: the only place with such names."""
