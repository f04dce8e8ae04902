# piece: layer
# truth: wrong
# function: layer
# mistake: default gain of leaky slope: kaiming_normal_ with a = sqrt(5), variance 1 / (3 d_in)
# line: 11
# style: torch init module
import math
import torch

def layer(d_in, d_out, activation):
    W = torch.nn.init.kaiming_normal_(torch.empty(d_out, d_in), a=math.sqrt(5))
    b = torch.zeros(d_out)
    return [W.t(), b, activation]
