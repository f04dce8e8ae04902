# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch, loss on logits
import torch
import torch.nn.functional as F

def epoch(params, x, y, learning_rate, batch_size):
    leaves = [t for layer in params for t in layer[:2]]
    *hidden, (V, c, _) = params
    for rows in torch.randperm(len(x)).split(batch_size):
        if len(rows) == batch_size:
            z = x[rows]
            for W, b, h in hidden:
                z = h(z @ W + b)
            loss = F.binary_cross_entropy_with_logits((z @ V + c)[:, 0], y[rows])
            with torch.no_grad():
                for t, g in zip(leaves, torch.autograd.grad(loss, leaves)):
                    t.copy_(t - learning_rate * g)
    return params
