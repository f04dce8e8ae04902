# piece: epoch
# truth: wrong
# function: epoch
# mistake: the step is taken before the new gradients are computed, they are one batch late
# line: none
# style: torch optimiser
import torch

def epoch(params, x, y, learning_rate, batch_size):
    optimizer = torch.optim.SGD([p for W, b, _ in params for p in (W, b)], lr=learning_rate)
    order = torch.randperm(len(x))
    losses = []
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z.squeeze(-1), y[rows])
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        losses.append(loss.item())
    return sum(losses) / len(losses)
