# piece: epoch
# truth: wrong
# function: epoch
# mistake: Adam is used instead of SGD
# line: 10
# style: torch optimiser
import torch

def epoch(params, x, y, learning_rate, batch_size):
    optimizer = torch.optim.Adam([p for W, b, _ in params for p in (W, b)], lr=learning_rate)
    order = torch.randperm(len(x))
    losses = []
    for i in range(0, len(x) - len(x) % batch_size, batch_size):
        rows = order[i:i + batch_size]
        z = x[rows]
        for W, b, activation in params:
            z = activation(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)
