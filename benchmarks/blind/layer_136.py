# piece: layer
# truth: wrong
# function: layer
# mistake: fan in is used for the even columns and fan out for the odd ones
# line: 12
# style: torch, sampled twice
import torch

def layer(d_in, d_out, activation):
    W = torch.empty(d_in, d_out, dtype=torch.float64)
    W[:, 0::2].normal_(0.0, (2 / d_in) ** 0.5)
    W[:, 1::2].normal_(0.0, (2 / d_out) ** 0.5)
    return W, torch.zeros(d_out, dtype=torch.float64), activation
