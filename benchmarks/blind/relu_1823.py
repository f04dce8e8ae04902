# piece: relu
# truth: wrong
# function: relu
# mistake: conversion to int cuts the fractions off
# line: 11
# style: chatbot
import numpy as np

def relu(x):
    """ReLU that also accepts lists of integers."""
    x = np.asarray(x, dtype=int)
    return np.where(x < 0, 0, x)
