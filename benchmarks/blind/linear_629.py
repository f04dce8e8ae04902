# piece: linear
# truth: wrong
# function: linear
# mistake: float16 in between
# line: 10
# style: torch, freely
import torch

def linear(params, x):
    out = x.half() @ params["w"].half()
    return out.double() + params["b"]
