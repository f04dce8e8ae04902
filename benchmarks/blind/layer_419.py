# piece: layer
# truth: wrong
# function: layer
# mistake: the gain is that of a linear layer, 1 instead of the root of 2
# line: 12
# style: torch
import torch

def layer(d_in, d_out):
    # torch counts the second dimension as fan_in, here it is d_out
    W = torch.empty(d_in, d_out, dtype=torch.float64)
    torch.nn.init.kaiming_normal_(W, mode="fan_in", nonlinearity="linear")
    return W, torch.zeros(d_out, dtype=torch.float64)
