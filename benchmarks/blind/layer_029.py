# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: torch init module
import torch

def layer(d_in, d_out, activation):
    W = torch.empty(d_out, d_in, dtype=torch.float64)
    torch.nn.init.kaiming_normal_(W, mode="fan_in", nonlinearity="relu")
    return W.T.contiguous(), torch.zeros(d_out, dtype=torch.float64), activation
