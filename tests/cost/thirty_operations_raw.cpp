// The operations of thirty_operations.cpp on raw doubles in bytes, seconds, watts, tokens and USD: what include_time compares with.
double year(double weights, double bandwidth, double board, double price) {
    const double per_token = weights + 128e3 * 2. - 64e3;
    const double read = per_token / bandwidth;
    const double step = (read > 5e-3 ? read : 5e-3) + 32 * 10e-6;
    const double pace = step / 1;
    const double rate = 1 / step;
    const double spent = board * step;
    const double each = spent / 1;
    const double written = rate * (8 * 3600.);
    const double daily = each * written + 100. * (16 * 3600.);
    const double traffic = bandwidth * pace * written;
    const double difference = daily - 3.6e6;
    if (traffic > 1e12 && rate >= 10 && (difference < 0 ? -difference : difference) < 36e6) return 365 * daily * price;
    return daily * price < 1 ? daily * price : 1;
}
