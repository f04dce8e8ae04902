# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: torch functional
import torch

def linear(x, w, b):
    weight = w.reshape(len(w), -1).T
    out = torch.nn.functional.linear(x, weight)
    return (out if w.dim() == 2 else out.squeeze(-1)) + b
