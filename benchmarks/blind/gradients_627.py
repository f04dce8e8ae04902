# piece: gradients
# truth: right
# function: grads
# mistake: none
# line: none
# style: torch, freely
import torch

def grads(x, y, params):
    leaves = {k: v.clone().requires_grad_() for k, v in params.items()}
    h = torch.relu(x @ leaves["W1"] + leaves["b1"])
    z = (h @ leaves["W2"] + leaves["b2"])[:, 0]
    loss = torch.nn.functional.binary_cross_entropy_with_logits(z, y)
    loss.backward()
    return [leaves[k].grad for k in ("W1", "b1", "W2", "b2")]
