# piece: layer
# truth: wrong
# function: init_layer
# mistake: kaiming_uniform_
# line: 11
# style: torch
import torch

def init_layer(d_in, d_out):
    W = torch.empty(d_in, d_out, dtype=torch.float64)
    torch.nn.init.kaiming_uniform_(W, nonlinearity="relu")
    return W, torch.zeros(d_out, dtype=torch.float64)
