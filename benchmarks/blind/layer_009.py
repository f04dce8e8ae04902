# piece: layer
# truth: wrong
# function: layer
# mistake: kaiming_uniform_ instead of kaiming_normal_
# line: 11
# style: torch init module
import torch

def layer(d_in, d_out, activation):
    W = torch.empty(d_out, d_in)
    torch.nn.init.kaiming_uniform_(W, nonlinearity="relu")
    return W.T, torch.zeros(d_out), activation
