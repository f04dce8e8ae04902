# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: torch, einsum with options off
import torch

def linear(x, w, b, activation=None, scale=1.0):
    z = torch.einsum("...i,ij->...j", x, w) if w.dim() > 1 else torch.einsum("...i,i->...", x, w)
    z = torch.add(z * scale, b)
    return z if activation is None else activation(z)
