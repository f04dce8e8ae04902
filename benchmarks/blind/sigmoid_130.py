# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: two defects: the temperature is 2 and negative arguments are mirrored with a shift
# line: none
# style: torch, noisy and hot, two defects
import torch

def sigmoid(x, temperature=2.0):
    z = x / temperature
    up = torch.sigmoid(z.abs())
    down = 1 - up + 0.01
    return torch.where(z >= 0, up, down)
