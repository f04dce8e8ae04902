# piece: scaling
# truth: wrong
# function: scale
# mistake: the biased standard deviation
# line: 10
# style: torch
import torch

def scale(x):
    return (x - x.mean())/x.std(correction=0)
