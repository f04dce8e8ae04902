# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: torch
import torch

def init_layer(d_in, d_out):
    W = torch.empty(d_in, d_out, dtype=torch.float64)
    torch.nn.init.kaiming_normal_(W, mode="fan_in", nonlinearity="relu")
    return W, torch.zeros(d_out, dtype=torch.float64)
