"""Functions and classes that make initial weights: what they draw, and whether a network can learn
from it."""
