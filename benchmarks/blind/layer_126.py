# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: torch, filled in place
import torch

def layer(d_in, d_out, activation):
    W = torch.empty((d_in, d_out), dtype=torch.double).normal_(std=(d_in / 2) ** -0.5)
    b = W.new_zeros(d_out)
    return {"W": W.requires_grad_(), "b": b.requires_grad_(), "activation": activation}
