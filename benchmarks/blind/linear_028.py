# piece: linear
# truth: wrong
# function: linear
# mistake: two defects: the signs of the weights and of the bias are lost
# line: none
# style: torch, verbose
import torch

def linear(x, w, b):
    size = torch.sqrt(w ** 2)
    shift = torch.abs(torch.as_tensor(b))
    return x @ size + shift
