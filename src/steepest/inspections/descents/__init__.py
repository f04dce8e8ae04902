"""Descents of a given function: whether their steps follow the gradients that they ask for."""
