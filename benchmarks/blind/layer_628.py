# piece: layer
# truth: wrong
# function: init_layer
# mistake: normal_ is given the variance
# line: 10
# style: torch, freely
import torch

def init_layer(n_inputs, n_outputs):
    W = torch.empty((n_inputs, n_outputs), dtype=torch.double).normal_(0, 2 / n_outputs)
    return W, torch.zeros(n_outputs, dtype=torch.double)
