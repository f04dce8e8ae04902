# piece: layer
# truth: wrong
# function: layer
# mistake: the default of nn.Linear is taken, uniform with bound 1 / sqrt(d_in), and its random bias
# line: none
# style: torch module
import torch

def layer(d_in, d_out, activation):
    module = torch.nn.Linear(d_in, d_out).double()
    W = module.weight.detach().T.clone()
    b = module.bias.detach().clone()
    return W, b, activation
