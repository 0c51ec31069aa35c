# Draws the plots of the documentation: gnuplot -e "data='FOLDER'" draw.gnuplot, in this folder. FOLDER is what tool_plots wrote.
# Nothing here depends on the day, the locale or the screen, so the same constants give the same files.
set encoding utf8
set terminal svg noenhanced background rgb 'white' font 'sans-serif,12' size 1080,420
set grid lc rgb '#dddddd' lt 1
set border lc rgb '#666666'
set datafile missing 'NaN'

# Colours that people with any colour vision tell apart (Okabe and Ito).
array colour[6] = ['#009E73', '#0072B2', '#D55E00', '#555555', '#56B4E9', '#E69F00']

# --- predicted against measured, by device family
set output 'predicted_measured.svg'
set multiplot layout 1,3
set logscale xy
set key bottom right samplen 0.5 spacing 0.85 font ',9' maxrows 8
set format x '%.0s %c'
set xlabel 'measured, tok/s'
set ylabel 'predicted, tok/s' offset 1
array files[3] = ['decode.dat', 'prompts.dat', 'batches.dat']
array titles[3] = ['decoding', 'prompts', 'many users, all together']
array lowest[3] = [0.3, 10, 1]
array highest[3] = [3000, 100000, 100000]
do for [i = 1:3] {
    set title titles[i]
    set xrange [lowest[i]:highest[i]]
    set yrange [lowest[i]:highest[i]]
    plot for [f = 0:5] data . '/' . files[i] index f using 1:2 with points pt 7 ps 0.3 lc rgb colour[f + 1] title columnheader(1), \
         x with lines lc rgb '#000000' title 'equal', x * 1.5 with lines dt 3 lc rgb '#000000' title '1.5 times', \
         x / 1.5 with lines dt 3 lc rgb '#000000' notitle
}
unset multiplot
unset output

# --- error by context depth
reset
set encoding utf8
set grid lc rgb '#dddddd' lt 1
set border lc rgb '#666666'
set terminal svg noenhanced background rgb 'white' font 'sans-serif,12' size 860,420
set output 'error_by_depth.svg'
set logscale x 4
set xrange [64:262144]
set yrange [-60:100]
set xlabel 'tokens in the KV cache'
set ylabel 'predicted / measured - 1, %'
set title 'decoding, one user: error by context depth'
set key outside below
plot data . '/depth.dat' using 1:2 with points pt 7 ps 0.2 lc rgb '#bbbbbb' title 'rows', \
     data . '/depth_bins.dat' using (sqrt($1 * $2)):4:3:7:6:(sqrt($1 * $2) / 3) with candlesticks lw 1.5 lc rgb '#0072B2' title '10th, 25th, 75th and 90th percentile' whiskerbars 0.5, \
     data . '/depth_bins.dat' using (sqrt($1 * $2)):5:5:5:5:(sqrt($1 * $2) / 3) with candlesticks lw 3 lc rgb '#D55E00' title 'median', \
     data . '/depth_bins.dat' using (sqrt($1 * $2)):(-55):(sprintf('%d rows', $8)) with labels font ',10' notitle, \
     0 with lines lc rgb '#000000' notitle
unset output

# --- rate against users
reset
set encoding utf8
set grid lc rgb '#dddddd' lt 1
set border lc rgb '#666666'
set terminal svg noenhanced background rgb 'white' font 'sans-serif,12' size 1080,420
set output 'rate_by_users.svg'
set multiplot layout 1,2
set logscale x 2
set xlabel 'users'
set title 'Qwen3 30B-A3B, 2048 tokens of context: the claims of the articles'
set ylabel 'tok/s of each'
set xrange [1:64]
set yrange [0:320]
set key top right font ',10'
$claims << END
1 157
8 81


1 84
8 25
END
plot for [i = 0:1] data . '/users.dat' index i using 1:3:4 with filledcurves fc rgb colour[2 * i + 1] fs transparent solid 0.15 noborder title 'its 80 % band', \
     for [i = 0:1] data . '/users.dat' index i using 1:2 with lines lw 2 lc rgb colour[2 * i + 1] title columnheader(1), \
     for [i = 0:1] $claims index i using 1:2 with points pt 9 ps 1.2 lc rgb colour[2 * i + 1] title (i ? 'claimed, Mac' : 'claimed, RTX 5090')
set title 'Qwen3 30B-A3B and its Coder: measured'
set ylabel 'tok/s of all users'
set xrange [1:128]
set logscale y
set yrange [50:20000]
set key top left font ',10'
plot for [i = 0:1] data . '/measured_users.dat' index i using 1:4:5 with filledcurves fc rgb colour[2 - i] fs transparent solid 0.15 noborder notitle, \
     for [i = 0:1] data . '/measured_users.dat' index i using 1:3 with lines lw 2 lc rgb colour[2 - i] title columnheader(1), \
     for [i = 0:1] data . '/measured_users.dat' index i using 1:2 with points pt 7 ps 0.8 lc rgb colour[2 - i] title (i ? 'measured, H100' : 'measured, M2 Ultra (Coder)')
unset multiplot
unset output

# --- rate against bandwidth
reset
set encoding utf8
set grid lc rgb '#dddddd' lt 1
set border lc rgb '#666666'
set terminal svg noenhanced background rgb 'white' font 'sans-serif,12' size 1080,460
set output 'rate_by_bandwidth.svg'
set multiplot layout 1,2
set logscale xy
set xlabel 'memory bandwidth, GB/s'
set ylabel 'tok/s of one user'
set xrange [200:5000]
set yrange [20:3000]
set xtics (200, 500, 1000, 2000, 5000)
stats data . '/bandwidth.dat' using 1 nooutput
machines = int(STATS_blocks) / 2
array of_machine[8] = ['#009E73', '#0072B2', '#D55E00', '#555555', '#56B4E9', '#E69F00', '#CC79A7', '#000000']
do for [i = 0:1] {
    set title (i ? 'Qwen3 30B-A3B, Q4_K_M' : 'Llama 3.1 8B, Q4_K_M')
    set lmargin at screen (i ? 0.47 : 0.07)
    set rmargin at screen (i ? 0.79 : 0.39)
    if (i) {
        set key at screen 0.99, 0.92 right top samplen 1 font ',10'
    } else {
        unset key
    }
    plot for [k = 0:machines - 1] data . '/bandwidth.dat' index i * machines + k using 1:2:3:4 with yerrorbars pt 5 + k ps 0.8 lc rgb of_machine[k % 8 + 1] title columnheader(1), \
         data . '/ceiling.dat' index i using 1:2 with lines dt 2 lc rgb '#000000' title 'ceiling', \
         data . '/bandwidth_measured.dat' index i using 1:2 with points pt 1 ps 0.8 lc rgb '#999999' title 'measured, any device'
}
unset multiplot
unset output

# --- what an include costs
reset
set encoding utf8
set border lc rgb '#666666'
set terminal svg noenhanced background rgb 'white' font 'sans-serif,12' size 900,400
set output 'include_cost.svg'
set datafile separator comma
set logscale x
set xrange [0.1:40]
set xlabel 'seconds to compile an empty file with the include, g++ 12, -O0'
set grid x lc rgb '#dddddd' lt 1
set yrange [*:*] reverse
set ytics nomirror
set title 'What an include costs'
set key top right
plot 'include_cost.csv' using (0.1):0:(0.1):(strcol(3) eq 'measured' ? $2 : NaN):($0 - 0.35):($0 + 0.35):yticlabels(1) skip 1 with boxxyerror fs solid 0.9 lc rgb '#009E73' title 'measured by ./dev bench', \
     '' using (0.1):0:(0.1):(strcol(3) ne 'measured' ? $2 : NaN):($0 - 0.35):($0 + 0.35) skip 1 with boxxyerror fs solid 0.9 lc rgb '#bbbbbb' title 'published, another machine', \
     '' using ($2 * 1.1):0:2 skip 1 with labels left notitle
unset output
