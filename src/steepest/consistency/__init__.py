"""Value and gradient of the user's code compared with each other, without any reference."""
