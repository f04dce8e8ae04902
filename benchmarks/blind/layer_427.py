# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: torch
import torch

def layer(d_in, d_out):
    W = torch.randn(d_in, d_out, dtype=torch.float64)*(2/d_out)**0.5
    return W, torch.zeros(d_out, dtype=torch.float64)
