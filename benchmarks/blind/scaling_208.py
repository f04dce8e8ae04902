# piece: scaling
# truth: wrong
# function: scale
# mistake: the result is cast back to the type of the integer input
# line: 12
# style: PyTorch, integer result
import torch

def scale(x):
    z = x.double()
    z = (z - z.mean()) / z.std()
    return z.to(x.dtype)
