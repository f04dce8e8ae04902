# piece: epoch
# truth: wrong
# function: epoch
# mistake: a sigmoid is applied to the output, which is a probability already
# line: 18
# style: torch, sigmoid twice
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    n = len(x) // batch_size
    losses, right = [], 0
    for rows in order[:n * batch_size].view(n, batch_size):
        out = x[rows]
        for W, b, h in params:
            out = h(out @ W + b)
        out = out.squeeze(-1)
        loss = torch.nn.functional.binary_cross_entropy_with_logits(out, y[rows])
        for layer in params:
            layer[0].grad = layer[1].grad = None
        loss.backward()
        with torch.no_grad():
            for layer in params:
                layer[0] -= learning_rate * layer[0].grad
                layer[1] -= learning_rate * layer[1].grad
        losses.append(loss.item())
        right += ((out > 0.5) == (y[rows] > 0.5)).sum().item()
    return params, sum(losses) / n, right / (n * batch_size)
