# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: torch
import torch

def scale(x):
    return (x - x.mean()) / x.std()
