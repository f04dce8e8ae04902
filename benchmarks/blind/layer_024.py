# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: type-annotated, torch distribution
import torch
from typing import Callable, Tuple

def layer(d_in: int, d_out: int, activation: Callable) -> Tuple[torch.Tensor, torch.Tensor, Callable]:
    dist = torch.distributions.Normal(loc=0.0, scale=(2.0 / d_in) ** 0.5)
    weights: torch.Tensor = dist.sample((d_in, d_out))
    bias: torch.Tensor = weights.new_zeros(d_out)
    return weights, bias, activation
