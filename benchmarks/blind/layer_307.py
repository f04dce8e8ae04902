# piece: layer
# truth: wrong
# function: layer
# mistake: the gain of a linear layer is used, the factor two is missing
# line: 12
# style: PyTorch initialiser
import torch
from torch import nn

def layer(d_in, d_out, activation):
    W = torch.empty(d_in, d_out, dtype=torch.double)
    nn.init.kaiming_normal_(W.T, mode="fan_in", nonlinearity="linear")
    return W, torch.zeros(d_out, dtype=torch.double), activation
