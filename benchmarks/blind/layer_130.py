# piece: layer
# truth: wrong
# function: layer
# mistake: each column is shifted to mean zero, a layer with one input gets only zeros
# line: 11
# style: torch, centred columns
import torch

def layer(d_in, d_out, activation):
    W = torch.randn(d_in, d_out, dtype=torch.float64) * (2 / d_in) ** 0.5
    W = W - W.mean(dim=0)
    return W, torch.zeros(d_out, dtype=torch.float64), activation
