# piece: layer
# truth: wrong
# function: layer
# mistake: the factor 2 is missing, the variance is 1 / d_in
# line: 11
# style: copied from the LeCun scheme
import torch

def layer(d_in, d_out, activation):
    weight = torch.empty((d_in, d_out), dtype=torch.float64)
    weight.normal_(mean=0.0, std=d_in ** -0.5)
    return weight, torch.zeros(d_out, dtype=torch.float64), activation
