# piece: layer
# truth: wrong
# function: layer
# mistake: two mistakes: uniform numbers from 0 to 1, and scaled by the fan without the factor two
# line: none
# style: PyTorch, two defects
import torch

def layer(d_in, d_out, activation):
    W = torch.rand(d_in, d_out, dtype=torch.float64)
    W = W * d_in ** -0.5
    return W, torch.zeros(d_out, dtype=torch.float64), activation
