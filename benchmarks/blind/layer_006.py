# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: torch with gradients
import math
import torch

def layer(d_in, d_out, activation):
    W = (torch.randn(d_in, d_out, dtype=torch.float64) * math.sqrt(2 / d_in)).requires_grad_()
    b = torch.zeros(d_out, dtype=torch.float64, requires_grad=True)
    return [W, b, activation]
