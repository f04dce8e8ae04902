# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: torch normal with tensors, Maltese names
import torch

def layer(dhul, hrug, activation):
    firxa = torch.full((dhul, hrug), (2.0 / dhul) ** 0.5, dtype=torch.float64)
    return torch.normal(torch.zeros_like(firxa), firxa), torch.zeros(hrug, dtype=torch.float64), activation
