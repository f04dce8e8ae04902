# piece: scaling
# truth: wrong
# function: scale
# mistake: scaled to [0, 1] by least and largest value instead of mean and deviation
# line: 11
# style: torch
import torch

def scale(x):
    low, high = x.min(), x.max()
    return (x - low) / (high - low)
